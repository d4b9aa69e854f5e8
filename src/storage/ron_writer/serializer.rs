//! Turns a serde value into the tree. It must not know about lines and widths.

use super::tree::{Entry, Group, Node, Shape};
use super::{WriteError, text};
use serde::ser::{self, Serialize};
use std::fmt::Debug;

/// Serializes one value.
pub(super) struct TreeSerializer;

fn word(value: impl ToString) -> Result<Node, WriteError> {
    Ok(Node::Word(value.to_string()))
}

/// `Debug` keeps the point in `1.0` and the exponent in `1e300`, and both read back as the same number.
fn float(value: impl Debug) -> Result<Node, WriteError> {
    Ok(Node::Word(format!("{value:?}")))
}

fn wrapped<T: Serialize + ?Sized>(variant: &str, value: &T) -> Result<Node, WriteError> {
    let value = value.serialize(TreeSerializer)?;
    Ok(Node::Group(Group::new(Shape::Wrapper, variant, vec![Entry { key: None, value }])))
}

impl ser::Serializer for TreeSerializer {
    type Ok = Node;
    type Error = WriteError;
    type SerializeSeq = Brackets;
    type SerializeTuple = Brackets;
    type SerializeTupleStruct = Brackets;
    type SerializeTupleVariant = Brackets;
    type SerializeMap = Brackets;
    type SerializeStruct = Brackets;
    type SerializeStructVariant = Brackets;

    fn serialize_bool(self, v: bool) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_i8(self, v: i8) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_i16(self, v: i16) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_i32(self, v: i32) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_i64(self, v: i64) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_u8(self, v: u8) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_u16(self, v: u16) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_u32(self, v: u32) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_u64(self, v: u64) -> Result<Node, WriteError> {
        word(v)
    }
    fn serialize_f32(self, v: f32) -> Result<Node, WriteError> {
        float(v)
    }
    fn serialize_f64(self, v: f64) -> Result<Node, WriteError> {
        float(v)
    }
    fn serialize_char(self, v: char) -> Result<Node, WriteError> {
        Ok(Node::Word(text::escaped_char(v)))
    }
    fn serialize_str(self, v: &str) -> Result<Node, WriteError> {
        Ok(Node::Text(v.to_owned()))
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<Node, WriteError> {
        Err(WriteError::Unsupported("bytes"))
    }
    fn serialize_none(self) -> Result<Node, WriteError> {
        word("None")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Node, WriteError> {
        let node = value.serialize(TreeSerializer)?;
        if !node.reads_as_option() {
            return Ok(node);
        }
        Ok(Node::Group(Group::new(Shape::Wrapper, "Some", vec![Entry { key: None, value: node }])))
    }
    fn serialize_unit(self) -> Result<Node, WriteError> {
        word("()")
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<Node, WriteError> {
        word("()")
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Node, WriteError> {
        Ok(Node::Word(text::name(variant)?))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Node, WriteError> {
        wrapped("", value)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Node, WriteError> {
        wrapped(&text::name(variant)?, value)
    }
    fn serialize_seq(self, len: Option<usize>) -> Result<Brackets, WriteError> {
        Ok(Brackets::new(Shape::List, String::new(), len.unwrap_or(0)))
    }
    fn serialize_tuple(self, len: usize) -> Result<Brackets, WriteError> {
        Ok(Brackets::new(Shape::Tuple, String::new(), len))
    }
    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Brackets, WriteError> {
        Ok(Brackets::new(Shape::Tuple, String::new(), len))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Brackets, WriteError> {
        Ok(Brackets::new(Shape::Tuple, text::name(variant)?, len))
    }
    fn serialize_map(self, len: Option<usize>) -> Result<Brackets, WriteError> {
        Ok(Brackets::new(Shape::Map, String::new(), len.unwrap_or(0)))
    }
    fn serialize_struct(self, _: &'static str, len: usize) -> Result<Brackets, WriteError> {
        Ok(Brackets::new(Shape::Record, String::new(), len))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Brackets, WriteError> {
        Ok(Brackets::new(Shape::Record, text::name(variant)?, len))
    }
}

/// A group that is being filled.
pub(super) struct Brackets {
    shape: Shape,
    variant: String,
    entries: Vec<Entry>,
    /// The key of a map that waits for its value.
    key: Option<String>,
}

impl Brackets {
    fn new(shape: Shape, variant: String, len: usize) -> Self {
        Brackets { shape, variant, entries: Vec::with_capacity(len), key: None }
    }

    fn push<T: Serialize + ?Sized>(&mut self, key: Option<String>, value: &T) -> Result<(), WriteError> {
        let value = value.serialize(TreeSerializer)?;
        self.entries.push(Entry { key, value });
        Ok(())
    }

    fn closed(self) -> Result<Node, WriteError> {
        Ok(Node::Group(Group::new(self.shape, &self.variant, self.entries)))
    }
}

/// The sequences of serde differ in names only.
macro_rules! elements {
    ($($kind:ident :: $method:ident),*) => {$(
        impl ser::$kind for Brackets {
            type Ok = Node;
            type Error = WriteError;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
                self.push(None, value)
            }
            fn end(self) -> Result<Node, WriteError> {
                self.closed()
            }
        }
    )*};
}

elements!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

impl ser::SerializeStruct for Brackets {
    type Ok = Node;
    type Error = WriteError;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), WriteError> {
        self.push(Some(text::name(name)?), value)
    }
    fn end(self) -> Result<Node, WriteError> {
        self.closed()
    }
}

impl ser::SerializeStructVariant for Brackets {
    type Ok = Node;
    type Error = WriteError;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), WriteError> {
        self.push(Some(text::name(name)?), value)
    }
    fn end(self) -> Result<Node, WriteError> {
        self.closed()
    }
}

impl ser::SerializeMap for Brackets {
    type Ok = Node;
    type Error = WriteError;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), WriteError> {
        let mut text = String::new();
        key.serialize(TreeSerializer)?.write_flat(&mut text);
        self.key = Some(text);
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        let key = self.key.take();
        self.push(key, value)
    }
    fn end(self) -> Result<Node, WriteError> {
        self.closed()
    }
}
